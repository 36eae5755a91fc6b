package dev.spotwise.inference;

/**
 * The lesion that was found: where it is, and how it looks by the criteria of the ABCD rule of
 * dermatoscopy (Stolz et al. 1994; Nachbar et al., J Am Acad Dermatol 1994;30:551-559), computed
 * from the outline rather than judged by eye.
 *
 * @param area share of the frame, 0 to 1
 * @param box smallest rectangle around it
 * @param asymmetry 0 (its halves cover each other) to 1, by its outline
 * @param border irregularity of its edge, 0 (a smooth oval) to 1, by its outline
 * @param colours how many of the rule's six colours it shows: white, red, light brown, dark brown,
 *     blue-grey, black; 1 to 6
 * @param mask which part of the photo it covers
 * @param others whether other spots were seen; this one is then the nearest to the middle
 */
public record Lesion(
    double area,
    Box box,
    double asymmetry,
    double border,
    int colours,
    Mask mask,
    boolean others) {}
