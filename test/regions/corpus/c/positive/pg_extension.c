#include "postgres.h"

Datum harbour_reset(PG_FUNCTION_ARGS) {
    if (!superuser())
        elog(ERROR, "the harbour master resets the harbour");
    PG_RETURN_VOID();
}

Datum harbour_depth(PG_FUNCTION_ARGS) {
    PG_RETURN_INT32(12);
}
