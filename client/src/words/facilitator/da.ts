export default {
  title: "Forslag",
};
