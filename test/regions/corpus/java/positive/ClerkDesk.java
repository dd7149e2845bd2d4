package desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ClerkDesk {
    private final Parcels parcels;
    private final CurrentUser currentUser;

    ClerkDesk(Parcels parcels, CurrentUser currentUser) {
        this.parcels = parcels;
        this.currentUser = currentUser;
    }

    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Clerk clerk = (Clerk) request.getAttribute("clerk");
        User user = clerk.user();
        if (user.getType() != UserType.ADMIN) {
            response.sendRedirect("lobby.jsp");
            return;
        }
        parcels.list(response);
    }

    Parcel find(long id) {
        Parcel parcel = parcels.get(id);
        if (!parcel.getCustomer().getId().equals(currentUser.getId())) {
            throw new IllegalStateException("unknown parcel");
        }
        return parcel;
    }

    boolean mayCounter(HttpServletRequest request) {
        Integer role = (Integer) request.getSession().getAttribute("roleId");
        return role != null && role == 1;
    }

    int weight(Parcel parcel) {
        return parcel.grams() > 1000 ? 2 : 1;
    }
}
