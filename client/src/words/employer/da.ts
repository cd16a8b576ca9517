export default {
  title: "Indbakke",
};
