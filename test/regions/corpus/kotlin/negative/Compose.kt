package ui

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable

@Composable
fun LoginLabel(name: String) {
    Text("Signed in as $name")
}
