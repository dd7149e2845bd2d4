package harbour;

import java.util.List;

public class OwnBerths {
    private final Berths berths;

    OwnBerths(Berths berths) {
        this.berths = berths;
    }

    List<Berth> mine(Principal principal) {
        return berths.findByPilot(principal.getName());
    }

    List<Berth> free(int metres) {
        return berths.findByLength(metres);
    }
}
