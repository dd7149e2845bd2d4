package game;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;

final class KeyHandler extends KeyAdapter {
  int dx;

  @Override
  public void keyPressed(KeyEvent e) {
    if (e.getKeyCode() == KeyEvent.VK_LEFT) {
      dx = -1;
    }
  }
}
