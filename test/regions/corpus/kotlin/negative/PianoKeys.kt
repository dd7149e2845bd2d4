package com.acme.piano

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color

data class PianoKey(val note: Int, val black: Boolean)

fun keysOf(octaves: Int): List<PianoKey> =
    (0 until octaves * 12).map { PianoKey(60 + it, it % 12 in setOf(1, 3, 6, 8, 10)) }

@Composable
fun Keyboard(keys: List<PianoKey>, onKey: (PianoKey) -> Unit) {
    Row {
        keys.forEach { key ->
            Box(Modifier.background(if (key.black) Color.Black else Color.White).clickable { onKey(key) })
        }
    }
}
