package com.acme.player

import androidx.media3.common.C
import androidx.media3.common.Tracks

/** Tracks have a role: main, commentary, described video. */
fun mainAudio(tracks: Tracks): Tracks.Group? =
    tracks.groups
        .filter { it.type == C.TRACK_TYPE_AUDIO }
        .firstOrNull { group ->
            (0 until group.length).any { index ->
                group.getTrackFormat(index).roleFlags and C.ROLE_FLAG_MAIN != 0
            }
        }

fun describe(roleFlags: Int): String = buildList {
    if (roleFlags and C.ROLE_FLAG_COMMENTARY != 0) add("commentary")
    if (roleFlags and C.ROLE_FLAG_DESCRIBES_VIDEO != 0) add("described")
}.joinToString()
