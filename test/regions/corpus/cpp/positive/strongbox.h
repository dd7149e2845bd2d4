#pragma once

struct Auth
{
    struct context
    {
        long number = -1;
    };

    void before_handle(Request &req, Response &res, context &ctx);
};

class Box
{
public:
    int createMaster(const QString &pass);
    int shelf(const QString &key);
    bool verifyMasterPass(const QString &typed);

    std::string calculateBlockHash() const;
    int width() const;
};

class LoginGuard
{
public:
    int order() const;
};
