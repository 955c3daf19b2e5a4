/** That looking at what is on the server is noted there: said once a visit, not at every picture. */
let said = false;

export const logged = {
  first(): boolean {
    const first = !said;
    said = true;
    return first;
  },
};
