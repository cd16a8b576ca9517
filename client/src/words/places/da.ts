export default {
  title: "Steder",
};
