package berm.domain.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Colour;
import berm.domain.vote.ColourVote.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourVoteTest {
    private static final ColourVote VOTE = new ColourVote(Counts.GB_39496_2020);

    private static @Nullable Colour colour(char letter) {
        return switch (letter) {
            case 'B' -> Colour.BLUE;
            case 'Y' -> Colour.YELLOW;
            case 'O' -> Colour.ORANGE;
            case 'R' -> Colour.RED;
            default -> null;
        };
    }

    /** Points of one item, each with a gauge of its own; '-' warns of nothing. */
    private static List<Point> points(String item, String letters) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < letters.length(); at++) {
            String name = item + at;
            points.add(new Point(name, item, colour(letters.charAt(at)), Set.of(name)));
        }
        return points;
    }

    private static String letter(Point point) {
        Colour colour = point.colour();
        return colour == null ? "-" : colour.name().substring(0, 1);
    }

    private static String site(List<Point> points) {
        Colour colour = VOTE.of(points);
        return colour == null ? "-" : colour.name().substring(0, 1);
    }

    /** The vectors of the fact sheet and their edges. */
    @ParameterizedTest
    @CsvSource({
        "BBB,B",
        "BBBB,Y",
        "YYB,Y",
        "YYY,O",
        "OYY,O",
        "OO,R",
        "R,R",
        "-,-",
        "BBB-,B",
        "BBY,Y",
        "BBBY,Y",
        "BYYY,O",
        "OY,O",
        "OYYY,O",
        "RBBBB,R",
        "BBBBBBBBBBBB,Y",
        "----,-"
    })
    void pointsOfOneItemCountTogether(String letters, String expected) {
        assertThat(site(points("phreatic", letters))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "O,O,-,-,R",
        "Y,Y,Y,-,O",
        "B,B,B,B,Y",
        "B,B,B,-,B",
        "BBBB,B,B,-,Y",
        "BBBB,BBBB,BBBB,-,O",
        "OO,-,-,-,R",
        "YYY,O,-,-,R"
    })
    void itemsOfOneSiteCountTogether(
            String one, String two, String three, String four, String expected) {
        List<Point> points = new ArrayList<>(points("level", one));
        points.addAll(points("phreatic", two));
        points.addAll(points("displacement", three));
        points.addAll(points("seepage", four));
        assertThat(site(points)).isEqualTo(expected);
    }

    @Test
    void itemsOfOneGaugeHaveOneVote() {
        List<Point> points = new ArrayList<>();
        points.add(new Point("level", "level", Colour.ORANGE, Set.of("level")));
        points.add(new Point("freeboard", "freeboard", Colour.ORANGE, Set.of("level", "crest")));
        points.add(new Point("beach", "beach", Colour.YELLOW, Set.of("crest", "slope")));
        assertThat(site(points)).isEqualTo("O");
        points.add(new Point("P1", "phreatic", Colour.ORANGE, Set.of("P1")));
        assertThat(site(points)).isEqualTo("R");
    }

    @Test
    void orderDoesNotMatterAndAWorsePointNeverLowersTheResult() {
        String letters = "-BYOR";
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            List<Point> points = new ArrayList<>();
            for (int at = 0; at < 1 + random.nextInt(9); at++) {
                String item = "item" + random.nextInt(3);
                char letter = letters.charAt(random.nextInt(5));
                points.add(
                        new Point("p" + at, item, colour(letter), Set.of("g" + random.nextInt(6))));
            }
            String before = site(points);
            Collections.shuffle(points, random);
            assertThat(site(points)).as("seed %d", seed).isEqualTo(before);
            int place = random.nextInt(points.size());
            Point point = points.get(place);
            if (point.colour() != Colour.RED) {
                Colour worse = colour(letters.charAt(letters.indexOf(letter(point)) + 1));
                points.set(place, new Point(point.name(), point.item(), worse, point.gauges()));
                assertThat(letters.indexOf(site(points)))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(letters.indexOf(before));
            }
        }
    }

    /** What shows little alone counts whole; and more of it never makes the site better. */
    @ParameterizedTest
    @CsvSource({"O,Y", "OO,R", "RO,R", "YYY,O", "OYY,O", "R,Y", "RR,R"})
    void pointsThatMustAgree(String letters, String expected) {
        List<Point> points = new ArrayList<>();
        for (Point point : points("displacement", letters)) {
            Colour colour = Objects.requireNonNull(point.colour());
            Colour alone = colour.atMost(Colour.YELLOW);
            points.add(new Point(point.name(), point.item(), colour, alone, point.gauges()));
        }
        assertThat(site(points)).isEqualTo(expected);
        points.add(new Point("P1", "phreatic", Colour.ORANGE, Set.of("P1")));
        assertThat(site(points)).isEqualTo("R");
    }

    @Test
    void oneWarningIsNeverTheNextColour() {
        assertThatThrownBy(() -> new Counts(4, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
