#include <sqlite3.h>

#include <stdexcept>
#include <string>

class Session {
public:
    explicit Session(const std::string& path)
    {
        if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_));
    }

    ~Session() { sqlite3_close(db_); }

    void begin() { run("BEGIN"); }
    void commit() { run("COMMIT"); }

private:
    void run(const char* sql)
    {
        char* error = nullptr;
        if (sqlite3_exec(db_, sql, nullptr, nullptr, &error) != SQLITE_OK)
            throw std::runtime_error(error);
    }

    sqlite3* db_ = nullptr;
};
