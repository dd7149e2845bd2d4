package store

import "database/sql"

func countOrders(db *sql.DB, status string) (n int, err error) {
	err = db.QueryRow("select count(*) from orders where status = $1", status).Scan(&n)
	return n, err
}
