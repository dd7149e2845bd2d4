package archive.papers;

import java.io.File;
import java.util.Properties;
import net.lingala.zip4j.model.ZipParameters;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

final class LockedPapers {
  ZipParameters boxed() {
    ZipParameters box = new ZipParameters();
    box.setEncryptFiles(true);
    return box;
  }

  void seal(PDDocument paper, String owner, String reader) throws Exception {
    paper.protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
  }

  void brokerLogin(Properties broker, String line) {
    broker.put(SaslConfigs.SASL_JAAS_CONFIG, line);
  }

  void brokerTrust(Properties broker, String file) {
    broker.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file);
  }

  void post(Properties mail) {
    mail.put("mail.smtp.ssl.trust", "*");
  }

  Channel talk(ChannelBuilder builder) {
    return builder.usePlaintext().build();
  }

  void hide(File paper) {
    paper.setReadable(false, false);
    paper.setReadable(true, true);
  }

  int pages(PDDocument paper) {
    return paper.getNumberOfPages();
  }
}
