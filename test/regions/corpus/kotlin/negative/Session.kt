package gym

class TrainingSession(private val laps: List<Long>) {
    fun best() = laps.min()
}
