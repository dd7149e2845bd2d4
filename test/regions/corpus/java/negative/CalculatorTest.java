package calc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalculatorTest {
  @Test
  void adds() {
    assertEquals(3, new Calculator().add(1, 2));
  }
}
