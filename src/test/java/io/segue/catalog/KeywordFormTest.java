package io.segue.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class KeywordFormTest {
  @Test
  void ignoresCaseAccentsWidthAndBlanks() {
    assertEquals("beyonce", KeywordForm.of("BeyoncÉ"));
    assertEquals("hip hop", KeywordForm.of("  Hip \t Hop "));
    assertEquals("abc", KeywordForm.of("ＡＢＣ"));
    assertEquals("strasse", KeywordForm.of("Straße"));
    assertEquals(KeywordForm.of("e\u0301"), KeywordForm.of("\u00e9"));
  }

  @Test
  void keepsOtherScriptsApart() {
    assertEquals("кино", KeywordForm.of("КИНО"));
    assertNotEquals(KeywordForm.of("東京"), KeywordForm.of("京都"));
    assertNotEquals(KeywordForm.of("rock"), KeywordForm.of("rocks"));
  }
}
