def delay(attempt)
  0.05 * (2**attempt) + rand * 0.05
end
