export default {
  title: "Virksomheder",
};
