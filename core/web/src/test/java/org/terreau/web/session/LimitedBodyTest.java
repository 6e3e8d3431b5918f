package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    @Test
    void whatFitsIsReadWhole() throws IOException {
        assertThat(LimitedBody.read(new ByteArrayInputStream(new byte[100]), 100))
                .hasSize(100);
        assertThat(LimitedBody.read(InputStream.nullInputStream(), 100)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsReadToItsEndAndRefusedWithTheLimit() {
        InputStream body = new ByteArrayInputStream(new byte[1_000_000]);
        assertThatThrownBy(() -> LimitedBody.read(body, 100)).isInstanceOfSatisfying(PayloadTooLarge.class, e -> {
            assertThat(e.limit()).isEqualTo(100);
            assertThat(e.getResponse().getStatus()).isEqualTo(413);
        });
        assertThat(body).isEmpty();
    }

    @Test
    void whatTheServerCutsIsTooLargeToo() {
        InputStream cut = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 200) {
                    throw new IOException("Cut by the server");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> LimitedBody.read(cut, 100)).isInstanceOf(PayloadTooLarge.class);
    }
}
