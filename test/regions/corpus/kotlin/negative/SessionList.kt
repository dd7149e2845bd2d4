package conf.schedule

import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable

data class Session(val id: String, val title: String, val room: String, val speakers: List<String>)

@Composable
fun SessionList(sessions: List<Session>, onOpen: (Session) -> Unit) {
    LazyColumn {
        items(sessions, key = { it.id }) { session ->
            SessionRow(session) { onOpen(session) }
        }
    }
}

@Composable
private fun SessionRow(session: Session, onClick: () -> Unit) {
    Text("${session.title} (${session.room})")
}
