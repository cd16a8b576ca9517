export default {
  title: "Gruppen",
};
