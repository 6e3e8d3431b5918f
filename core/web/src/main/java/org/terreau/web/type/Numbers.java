package org.terreau.web.type;

import java.math.BigDecimal;

/** How numbers are written in files. */
final class Numbers {

    private Numbers() {}

    /** Without an exponent. */
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
