package library

class BookRepository(private val db: Database) {
    suspend fun all(): List<Book> = db.query("select * from book")

    suspend fun byKey(key: String): Book? = db.query("select * from book where key = ?", key).firstOrNull()
}
