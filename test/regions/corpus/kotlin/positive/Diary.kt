import net.zetetic.database.sqlcipher.SupportOpenHelperFactory

class Diary(private val context: Context) {
    fun factory(word: ByteArray) = SupportOpenHelperFactory(word)

    fun title(page: Int) = "page $page"
}
