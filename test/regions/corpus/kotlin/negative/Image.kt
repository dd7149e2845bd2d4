package img

import java.util.Base64

fun dataUrl(png: ByteArray) = "data:image/png;base64," + Base64.getEncoder().encodeToString(png)
