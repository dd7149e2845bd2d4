#include "registry.h"

bool Registry::owns(const Handle& handle) const {
  if (handle.get_uid() == m_uid) {
    return true;
  }
  return m_handles.size() > 4;
}

enum class Alignment { Left, Right };
