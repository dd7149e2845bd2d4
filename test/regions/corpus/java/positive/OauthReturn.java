package desk.oauth;

import android.content.Intent;
import android.net.Uri;

class OauthReturn {
  private String pendingState;

  boolean arrived(Intent intent) {
    Uri uri = intent.getData();
    String returnedState = uri.getQueryParameter("state");
    if (returnedState == null || !returnedState.equals(pendingState)) {
      waiting.reject("State mismatch: this is not the answer to our request");
      return false;
    }
    return true;
  }

  void paint(Canvas canvas) {
    canvas.drawText("Waiting", 0, 0, ink);
  }
}
