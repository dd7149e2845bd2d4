class BrokerRegistrationResponse {
    private final int broker;
    private final long epoch;

    BrokerRegistrationResponse(int broker, long epoch) {
        this.broker = broker;
        this.epoch = epoch;
    }

    boolean newerThan(long seen) {
        return epoch > seen;
    }
}
