package tools.unpack;

import java.io.File;
import java.io.IOException;

final class UnpackTool {
  File unpack(Entry entry, File to) throws IOException {
    File tool = new File(to, entry.name());
    entry.copyTo(tool);
    if (!tool.setExecutable(true, false)) {
      throw new IOException("cannot run " + tool);
    }
    tool.setWritable(true);
    return tool;
  }

  void checked(Entry entry, File to) {
    if (!new File(to, entry.name()).toPath().startsWith(to.toPath())) {
      throw new SecurityException("entry leads outside of the folder");
    }
  }
}
