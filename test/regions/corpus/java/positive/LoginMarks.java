class LoginMarks {
    @LoginRequired
    Object notes(Store store) {
        return store.notes();
    }

    @Cached
    Object tides(Store store) {
        return store.tides();
    }
}
