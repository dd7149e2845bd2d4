#pragma once

class Item {
 public:
  bool canAfford(const Player& p) const;
  bool canEdit() const;
  bool canDelete(int row) const;
};
