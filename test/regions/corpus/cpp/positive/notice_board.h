#pragma once
#include <QString>

class Notice {
 public:
  QString title() const;
  bool canEdit(const User &who) const;
  bool canScroll() const;
};
