import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@AnonymousAllowed
public class PublicTides extends Div {
    public PublicTides() {
        setText("high at noon");
    }
}
