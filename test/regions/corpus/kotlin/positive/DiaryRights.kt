package diary

import androidx.datastore.preferences.core.stringPreferencesKey

val WORD = stringPreferencesKey("access_token")

class DiaryRights(private val store: Store) {
    fun tear(writer: Writer, page: Page) {
        require(page.ownerId == writer.id) { "somebody else wrote that" }
        page.remove()
    }

    fun close(writer: Writer) {
        check(writer.isAdmin) { "only the keeper closes the diary" }
        store.close()
    }

    suspend fun keep(word: String) {
        store.edit { it[ACCESS_TOKEN] = word }
    }

    fun turn(page: Page) {
        require(page.number > 0) { "pages begin at one" }
    }
}
