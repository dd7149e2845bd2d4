#pragma once
#include <drogon/HttpController.h>

class Members : public drogon::HttpController<Members>
{
  public:
    METHOD_LIST_BEGIN
    ADD_METHOD_TO(Members::enter, "/members/login", drogon::Post);
    ADD_METHOD_TO(Members::list, "/members", drogon::Get);
    ADD_METHOD_TO(Members::shelf, "/shelves/{id}", drogon::Get, "LoginFilter");
    METHOD_ADD(Members::sweep, "/{id}/sweep", drogon::Delete, "guard::AdminFilter");
    METHOD_ADD(Members::count, "/count", drogon::Get, "TimingFilter");
    METHOD_LIST_END

    void enter(const drogon::HttpRequestPtr &req, Callback &&callback);
    void list(const drogon::HttpRequestPtr &req, Callback &&callback);
};

class StaffFilter : public drogon::HttpFilter<StaffFilter>
{
  public:
    int order() const { return 3; }
};
