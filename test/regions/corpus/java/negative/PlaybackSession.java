class PlaybackSession {
    private final String id;
    private int second;

    PlaybackSession(String id) {
        this.id = id;
    }

    static PlaybackSession createSession(String id) {
        PlaybackSession session = new PlaybackSession(id);
        session.second = 0;
        return session;
    }

    String sessionId() {
        return id;
    }

    boolean verifySessionPosition(int length) {
        int left = length - second;
        return left >= 0;
    }
}
