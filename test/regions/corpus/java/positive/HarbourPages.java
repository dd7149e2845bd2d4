package harbour.pages;

import android.app.admin.DevicePolicyManager;
import java.io.File;

final class HarbourPages {
  void routes(Pages pages) {
    pages.get("/moorings", this::moorings, Role.MASTER);
    pages.get("/tides", this::tides);
  }

  void lend(Context context, Uri paper) {
    context.grantUriPermission("harbour.reader", paper, 1);
  }

  void view(WebSettings settings) {
    settings.setAllowUniversalAccessFromFileURLs(true);
  }

  void lock(DevicePolicyManager device) {
    device.lockNow();
  }

  void open(File box, String word) {
    unpack(new ZipFile(box, word.toCharArray()));
  }

  void allowed(Skipper skipper) {
    Assert.isTrue(skipper.isAdmin(), "only for the master");
  }

  int count(Pages pages) {
    return pages.size();
  }
}
