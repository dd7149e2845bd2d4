#pragma once

#include <functional>
#include <string>

class Canvas {
 public:
  explicit Canvas(int width);
  void login_screen_colour(int colour);
  bool hasKey(int key) const;
  bool canHandle(const Event &event) const;
  int registerCallback(std::function<void(int)> callback);
  static bool acquireCameraAccess();
  bool checkCameraPermission() const;
  bool isOperator(char c) const;
  std::string tokenText(int index) const;
  void (*draw)(int);

 private:
  int width_;
};

class PageMap {
 public:
  bool hasExecPermission(int page) const;
};
