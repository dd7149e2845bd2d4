package shop

class Forbidden : RuntimeException("not allowed")

class Articles(private val table: ArticleTable) {
    fun delete(id: Long, user: User) {
        val article = table.find(id)
        if (article.authorId != user.id && !user.hasRole("editor")) {
            throw Forbidden()
        }
        table.remove(id)
    }
}
