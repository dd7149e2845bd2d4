import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

class PilotRpc {
    void greet(ServerCall<Ask, Answer> call, Pilot pilot) {
        if (pilot == null) {
            call.close(Status.UNAUTHENTICATED, new Metadata());
        }
    }

    void steer(Pilot pilot, Ship ship) {
        if (!ship.pilots().contains(pilot)) {
            throw Status.PERMISSION_DENIED.withDescription("not your ship").asRuntimeException();
        }
    }

    void sink(Observer observer) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
    }
}
