package berm.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplacementVoteTest {
    private static @Nullable Colour colour(char letter) {
        return switch (letter) {
            case 'B' -> Colour.BLUE;
            case 'Y' -> Colour.YELLOW;
            case 'O' -> Colour.ORANGE;
            case 'R' -> Colour.RED;
            default -> null;
        };
    }

    private static List<Colour> colours(String letters) {
        List<Colour> colours = new ArrayList<>();
        for (int at = 0; at < letters.length(); at++) {
            Colour colour = colour(letters.charAt(at));
            if (colour != null) {
                colours.add(colour);
            }
        }
        return colours;
    }

    /** Own colour, neighbours, what else supports it: item, confirmed, absolute; and the result. */
    @ParameterizedTest
    @CsvSource({
        "-,-,---,-",
        "B,-,---,B",
        "Y,-,---,Y",
        "O,-,---,Y",
        "R,-,---,Y",
        "-,R,---,-",
        "B,R,---,B",
        "Y,R,---,Y",
        "O,R,---,O",
        "R,R,---,R",
        "O,O,---,O",
        "R,O,---,O",
        "O,Y,---,Y",
        "R,Y,---,Y",
        "R,B,---,Y",
        "R,YYY,---,Y",
        "R,BOY,---,O",
        "R,OR,---,R",
        "-,-,i--,-",
        "B,-,i--,B",
        "Y,-,i--,Y",
        "O,-,i--,O",
        "R,-,i--,R",
        "-,-,-c-,-",
        "B,-,-c-,B",
        "Y,-,-c-,Y",
        "O,-,-c-,O",
        "R,-,-c-,R",
        "-,-,--a,R",
        "B,-,--a,R",
        "Y,-,--a,R",
        "O,-,--a,R",
        "R,-,--a,R",
        "R,O,i--,R",
        "R,O,-c-,R",
        "O,O,ica,R",
        "O,-,ic-,O"
    })
    void isAtMostYellowWithoutSupport(char own, String neighbours, String support, char expected) {
        var vote =
                new DisplacementVote(
                        colour(own),
                        colours(neighbours),
                        support.contains("i"),
                        support.contains("c"),
                        support.contains("a"));
        assertThat(vote.colour()).isEqualTo(colour(expected));
    }

    @Test
    void moreSupportNeverLowersIt() {
        String letters = "-BYOR";
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            Colour own = colour(letters.charAt(random.nextInt(5)));
            List<Colour> neighbours = colours(letters.substring(0, random.nextInt(5)));
            boolean item = random.nextBoolean();
            boolean confirmed = random.nextBoolean();
            var less = new DisplacementVote(own, neighbours, item, confirmed, false);
            List<Colour> more = new ArrayList<>(neighbours);
            more.addAll(colours("BYOR".substring(random.nextInt(4))));
            assertNotLower(seed, less, new DisplacementVote(own, more, item, confirmed, false));
            assertNotLower(
                    seed, less, new DisplacementVote(own, neighbours, true, confirmed, false));
            assertNotLower(seed, less, new DisplacementVote(own, neighbours, item, true, false));
            assertNotLower(
                    seed, less, new DisplacementVote(own, neighbours, item, confirmed, true));
        }
    }

    private static void assertNotLower(int seed, DisplacementVote less, DisplacementVote more) {
        assertThat(step(more)).as("seed %d", seed).isGreaterThanOrEqualTo(step(less));
    }

    private static int step(DisplacementVote vote) {
        Colour colour = vote.colour();
        return colour == null ? -1 : colour.step();
    }
}
