package weather

class Weather(private val api: Api, private val cache: Cache) {
    suspend fun today(place: String): Day {
        return cache.getOrPut(place) {
            api.fetch<Day>("/days/$place")
        }
    }

    fun warm(days: List<Day>) = days.any { it.high > 25 }

    fun labels(days: List<Day>): List<String> {
        return days.map { it.label.uppercase() }
    }
}
