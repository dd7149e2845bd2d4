resource "google_compute_resource_policy" "nightly" {
  name = "nightly"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "02:00"
      }
    }
  }
}
