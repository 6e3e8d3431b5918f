package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HistoryTextsTest {

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        assertThat(texts("fr").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void noTextHasAnApostropheThatItsPatternWouldSwallow() throws IOException {
        assertThat(texts("fr").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts("en").values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties texts(String lang) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                HistoryTextsTest.class.getResourceAsStream("/org/terreau/web/texts/history_" + lang + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
