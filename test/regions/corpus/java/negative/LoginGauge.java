package desk.login;

import android.content.Context;
import android.graphics.Canvas;
import android.view.View;

final class ProgressRing extends View {
  private float turn;

  ProgressRing(Context context) {
    super(context);
  }

  void show(float turn) {
    this.turn = turn;
    invalidate();
  }

  @Override
  protected void onDraw(Canvas canvas) {
    canvas.rotate(turn);
  }
}
