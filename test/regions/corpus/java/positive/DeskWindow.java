package desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.swing.JOptionPane;

public class DeskWindow {
    private Connection connection;

    private void enterPressed() throws Exception {
        PreparedStatement statement = connection.prepareStatement("select id from login where name=? and pass=?");
        statement.setString(1, name());
        if (statement.executeQuery().next()) openDesk();
    }

    private void refused() {
        JOptionPane.showMessageDialog(null, "Invalid username or password");
    }

    String leave(HttpSession session) {
        session.invalidate();
        return "redirect:/";
    }

    Request signed(Request.Builder request, String token) {
        return request.addHeader("Authorization", "Bearer " + token).build();
    }

    void hosted(String mail, String word) {
        service.signInWithEmailAndPassword(mail, word).addOnCompleteListener(task -> openDesk());
    }

    private void saved() {
        JOptionPane.showMessageDialog(null, "The parcel was saved");
    }
}
