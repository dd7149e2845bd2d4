package words.forms;

import java.util.List;

final class WordForms {
  List<String> expressed(List<String> words, List<String> forbidden, Runnable checkCanceled) {
    return new Compressor(words, forbidden, checkCanceled).compress(words);
  }

  List<String> setTokens(List<String> tokens) {
    return List.copyOf(tokens);
  }
}
