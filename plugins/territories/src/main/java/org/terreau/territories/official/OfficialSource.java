package org.terreau.territories.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;

/**
 * Where the reference data come from, to be said wherever they are shown: their licence asks for it.
 *
 * @param publishers of the data
 * @param release the name and version of the package in which they were found
 * @param address of that release
 * @param date of which they tell the state
 * @param populationYear of which populations are, but for Mayotte
 * @param populationYearOfMayotte another one
 * @param licence its name
 * @param licenceAddress where to read it
 */
public record OfficialSource(
        String publishers,
        String release,
        String address,
        LocalDate date,
        int populationYear,
        int populationYearOfMayotte,
        String licence,
        String licenceAddress) {

    private static final OfficialCode MAYOTTE = new OfficialCode(OfficialKind.DEPARTEMENT, "976");
    private static final OfficialCode REGION_OF_MAYOTTE = new OfficialCode(OfficialKind.REGION, "06");

    private static final String FILE = "source.properties";

    /** Reads what was written down when the data were made. */
    public static OfficialSource read() {
        Properties told = new Properties();
        try (InputStream in = OfficialSource.class.getResourceAsStream(FILE)) {
            told.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfficialSource(
                told.getProperty("publishers"),
                told.getProperty("package") + ' ' + told.getProperty("version"),
                told.getProperty("address"),
                LocalDate.parse(told.getProperty("date")),
                Integer.parseInt(told.getProperty("population.year")),
                Integer.parseInt(told.getProperty("population.year.mayotte")),
                told.getProperty("licence"),
                told.getProperty("licence.address"));
    }

    /** The year in which a territory had as many inhabitants as the data say. */
    public int populationYear(OfficialTerritory territory) {
        boolean there = territory.within().contains(MAYOTTE)
                || territory.official().equals(MAYOTTE)
                || territory.official().equals(REGION_OF_MAYOTTE);
        return there ? populationYearOfMayotte : populationYear;
    }
}
