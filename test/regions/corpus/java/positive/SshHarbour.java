import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

class SshHarbour {
    private final Crew crew = new Crew();

    void open(SshServer server) {
        server.setPasswordAuthenticator((name, word, line) -> crew.aboard(name, word));
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    }

    int length() {
        return 40;
    }
}
